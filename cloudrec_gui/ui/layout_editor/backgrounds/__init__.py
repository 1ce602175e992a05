"""Background colour and pictures of a layout: fields that say what is wrong, and previews that are fetched on click only."""
