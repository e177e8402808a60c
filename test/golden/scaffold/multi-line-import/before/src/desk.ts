#!/usr/bin/env -S npx tsx
import {
	DeskBase as Base, // the base
} from "../generated/desk.js";
import { argv } from "node:process"; // arguments

export class Desk extends Base {
	arguments = argv;
}
