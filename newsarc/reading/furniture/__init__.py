"""What a page holds that is no article: mastheads, page heads, editors, jump lines; what file names say."""
