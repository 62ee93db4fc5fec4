"""What we do with a picture before anybody else sees it."""
