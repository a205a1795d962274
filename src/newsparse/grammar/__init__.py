"""Grammar of newsroom furniture: bylines, credits, datelines, notices, promotional lines.

Functions from one line of text to what it says, shared by every format and field.
"""
