"""`newsarc export` and `newsarc schema`: what goes out for other programs and readers."""
