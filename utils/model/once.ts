/** A value that is made when it is first asked for: what a start does not need costs it nothing. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
