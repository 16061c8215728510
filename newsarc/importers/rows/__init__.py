"""Tables of articles: rows of a CSV, objects of JSON; an export of newsarc itself among them."""
