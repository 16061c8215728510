"""What stands with each item of a copied or clipped page: its paper and day, its account, its hour."""
