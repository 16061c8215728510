"""A reader of an archive on the whole screen: search as you type; list, article and facets side by side."""
