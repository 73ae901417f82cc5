"""Who said what: direct and reported speech, and what speakers say was kept from them."""
