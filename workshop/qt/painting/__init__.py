"""How a card looks: from a value to a look to a painter."""
