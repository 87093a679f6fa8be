-- The sign-in library's own tables (better-auth 1.7.25 with two-factor and passkey, as its compileMigrations()
-- wrote them), in a schema of their own. They say who may sign in, nothing else: trusts and roles are ours.
-- The role that serves them sees no other table, and the server's role sees none of them.
create schema auth;
grant usage on schema auth to copybook_auth;
set local search_path = auth;

create table "user" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null, "twoFactorEnabled" boolean
);
create table "session" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" uuid not null references "user" ("id") on delete cascade,
  -- Ours: begun with a passkey or a code, not by a password alone.
  "secondFactor" boolean
);
create table "account" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "accountId" text not null, "providerId" text not null,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null
);
create table "verification" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create table "twoFactor" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "secret" text not null, "backupCodes" text not null,
  "userId" uuid not null references "user" ("id") on delete cascade,
  "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create table "passkey" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "name" text, "publicKey" text not null, "userId" uuid not null references "user" ("id") on delete cascade,
  "credentialID" text not null, "counter" integer not null, "deviceType" text not null,
  "backedUp" boolean not null, "transports" text, "createdAt" timestamptz, "aaguid" text
);
create table "rateLimit" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "key" text not null unique, "count" integer not null, "lastRequest" bigint not null
);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");
create index "passkey_userId_idx" on "passkey" ("userId");
create index "passkey_credentialID_idx" on "passkey" ("credentialID");

grant select, insert, update, delete on all tables in schema auth to copybook_auth;
set local search_path = public;
