"""Tables are found by their geometry: ruled, half ruled, shaded, in white space, or drawn as tiles."""
