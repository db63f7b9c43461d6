"""Qt item models over the session, with the rules of mime and drop."""
