type Ends<Value> = {
  readonly show: (value: Value) => void;
  readonly fail: (error: unknown) => void;
};

/** Passes a result on unless the effect it belongs to is over; answers what ends that effect. */
export function whileCurrent<Value>(
  promise: Promise<Value>,
  { show, fail }: Ends<Value>,
): () => void {
  let isCurrent = true;
  promise.then(
    (value) => isCurrent && show(value),
    (error: unknown) => isCurrent && fail(error),
  );
  return () => {
    isCurrent = false;
  };
}
