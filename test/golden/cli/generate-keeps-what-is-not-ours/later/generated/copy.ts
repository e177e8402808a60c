// Made by crb-gen from specs/door.yaml. Do not edit: change the spec.
