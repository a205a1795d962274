"""Functions from text to text and from text to spans; they know no article."""
