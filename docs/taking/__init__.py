"""How the pictures of the guide are taken, scene by scene."""
