"""Export: what analysts and funders take away."""
