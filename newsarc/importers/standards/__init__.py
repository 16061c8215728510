"""Exchange formats of news agencies (ninjs, NewsML-G2, NITF), and editions of newspapers in TEI."""
