// Made by crb-gen from specs/lamp.yaml. Do not edit: change the spec.
