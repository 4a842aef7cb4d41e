"""A real small mind without a model hub: out of a package's wheel, onto this machine."""
