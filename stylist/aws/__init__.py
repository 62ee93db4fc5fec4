"""The adapters over AWS services; they know nothing of those in stylist.local."""
