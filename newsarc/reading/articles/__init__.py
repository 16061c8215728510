"""From labelled lines to articles with every part named."""
