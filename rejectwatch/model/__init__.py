"""From a message to a category with a calibrated probability, and from labels to a model."""
