"""What STYLIST_MODE=aws takes in time, tokens and money, over the fakes: nothing here asks AWS."""
