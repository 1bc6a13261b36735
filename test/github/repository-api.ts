import { z } from "zod";
import { invalid, notFound } from "./answer.ts";
import type { Operations } from "./operations.ts";
import { home, repositoryAsGithub } from "./runs.ts";
import { filled, idOf } from "./sample.ts";

/** What a person may do in the repository. GitHub says "write" for maintain, and "read" for triage. */
export type Permission = "admin" | "write" | "read" | "none";

export interface Dispatch {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface RepositoryApiOptions {
  readonly dispatches: Dispatch[];
  readonly people: ReadonlyMap<string, Permission>;
  readonly defaultBranch: string;
}

const dispatchBody = z.object({
  event_type: z.string(),
  client_payload: z.record(z.string(), z.unknown()).default({}),
});
const most = { properties: 10, bytes: 65_536 };

/** The repository itself, the people in it, and the events that others may send to it. */
export function repositoryApi({ dispatches, people, defaultBranch }: RepositoryApiOptions): Operations {
  return {
    "repos/get": () => ({
      status: 200,
      body: filled("full-repository", { ...repositoryAsGithub(home), default_branch: defaultBranch }),
    }),
    "repos/get-collaborator-permission-level": ({ parameters }) => {
      const login = parameters["username"] ?? "";
      const permission = people.get(login);
      if (permission === undefined) return notFound();
      const user = filled("nullable-collaborator", { login, id: idOf(login), type: "User", role_name: permission });
      return { status: 200, body: { permission, role_name: permission, user } };
    },
    "repos/create-dispatch-event": ({ body }) => {
      const { event_type: type, client_payload: payload } = dispatchBody.parse(body);
      if (Object.keys(payload).length > most.properties)
        return invalid(
          "RepositoryDispatch",
          "client_payload",
          `No more than ${most.properties} properties are allowed`,
        );
      if (Buffer.byteLength(JSON.stringify(payload)) >= most.bytes)
        return invalid("RepositoryDispatch", "client_payload", "client_payload is too large");
      dispatches.push({ type, payload });
      return { status: 204 };
    },
    "rate-limit/get": () => ({ status: 200, body: filled("rate-limit-overview") }),
  };
}
