"""Where paragraphs of a text end that lines alone do not tell."""
