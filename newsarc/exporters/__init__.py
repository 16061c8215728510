"""One file per format: entries in, text or bytes out, a piece at a time; `forms` lists them."""
