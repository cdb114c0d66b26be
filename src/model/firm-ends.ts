/** Last words of a firm's name that may be left out ("Acme Holding", then "Acme"); small letters, without stops. */
export const FIRM_ENDS: ReadonlySet<string> = new Set(
  (
    "holding holdings group inc corp corporation ltd limited plc ag sa se gmbh nv industries company co engineering technologies systems capital " +
    "partners motors airlines pharmaceuticals steel telecom logistics"
  ).split(" "),
);
