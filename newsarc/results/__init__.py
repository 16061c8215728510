"""The frozen types of answers about many articles: orders, counts, trends and what is similar."""
