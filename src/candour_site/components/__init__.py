"""GOV.UK components as template tags, and the values that they show. The gallery shows each of them."""
