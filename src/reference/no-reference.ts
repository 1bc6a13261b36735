/** Why there is no reference: nothing of these is an error, and none of them is a pass. */
export type NoReferenceReason =
  /** No run of this gate has published one. */
  | "never-published"
  /** There were some, and GitHub has deleted them all. */
  | "all-expired"
  /** The only ones of this name come from forks, which are not trusted. */
  | "only-from-forks"
  /** Runs of other branches have published some, and of this one none has. */
  | "only-elsewhere"
  /** Some are there, and none can be used. */
  | "none-fits"
  /** What the config names is not there, and this run is about to make it. */
  | "not-there"
  /** GitHub Enterprise Server keeps no artifacts of the version that this needs. */
  | "enterprise-server";
