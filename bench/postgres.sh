# Sourced by a bench: a PostgreSQL of its own on a free loopback port, durable as a real one is, in the folder $1/pg.
# Sets the site's database settings, $pg_uri for psql and $pg_pid.
export PATH="$PATH:/usr/sbin:/sbin"
pg_bin=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)")
pg_as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }
pg_start() {
  local port
  mkdir "$1/pg"
  chmod 755 "$1"
  if [ "$(id -u)" = 0 ]; then chown postgres "$1/pg"; fi
  port=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
  pg_as_owner "$pg_bin/initdb -D $1/pg -E UTF8 --locale=C.UTF-8 -A trust -U postgres" > /dev/null
  pg_as_owner "$pg_bin/pg_ctl -D $1/pg -w -l $1/pg/log -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$1/pg' start" > /dev/null
  pg_pid=$(head -n 1 "$1/pg/postmaster.pid")
  pg_uri=postgresql://postgres@127.0.0.1:$port/postgres
  export Database__Provider=Postgres Database__ConnectionString="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}
pg_stop() { pg_as_owner "$pg_bin/pg_ctl -D $1/pg -m immediate stop" > /dev/null 2>&1 || true; }
# Processor time of the server, with every connection that has ended.
pg_seconds() { awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($14 + $15 + $16 + $17) / hz }' "/proc/$pg_pid/stat"; }
