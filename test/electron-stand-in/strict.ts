/** The object itself, except that asking it for something it does not have throws with the name of what is missing. */
export function strict<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(from, key, receiver) {
      const isAsked = typeof key === 'string' && key !== 'then' && key !== 'toJSON';
      if (isAsked && !(key in from)) throw new Error(`stand-in: ${name}.${key} is not there`);
      return Reflect.get(from, key, receiver);
    },
  });
}
