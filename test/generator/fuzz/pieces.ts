const signs =
  '[ ] { } , : | > % @ ` " \' # & * ! ? - = $ < / \\ ~ ^ {} [] \'\' "" \\u0000 \\x07 "\\ud800"'.split(" ");
const breaks =
  " /  /\n/\r/\r\n/\t/: /- /? / #/|\n/>\n/---\n/...\n/{ a: / = / | /&a /*a/<<: *a/!!str /!x /%YAML 1.1\n".split(
    "/",
  );
const hidden = "\0 \u0007 \u001b[31m \u0085 \u2028 \u202e \ufeff \ud800 \udc00 \u200b é 日本 🚪".split(" ");
const code = "*/ /* $ {x} </script> // @param \\ ` '+exit()+' \"+exit()+\"".split(" ");
const names = "__proto__ constructor prototype toString hasOwnProperty valueOf".split(" ");
const scalars = "null ~ true no on 1 0x1f 1e999 .inf .nan -0 1_000 2030-01-31 12:30:45".split(" ");
const many = ["9", "A", " ", "[", "- ", "a: ", "a,"].map((piece) => piece.repeat(70));

/** What may be put into a text: what means something to YAML, to our language or to JavaScript, and what hides. */
export const pieces: readonly string[] = [signs, breaks, hidden, code, names, scalars, many].flat();
