"""What a person wrote → what they mean. Pure."""
