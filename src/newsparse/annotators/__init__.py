"""Annotators: from passages of the finished text to quotations and figures."""
