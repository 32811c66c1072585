#!/usr/bin/env bash
# bench/run.sh content [N [SECONDS]]: N invented articles (default 10000) in this site and in WordPress on the same machine, and how many
# requests a second each answers: list, page and search; first without a page cache on either side, then with one on both.
# WordPress runs as Debian packs it: PHP-FPM with its opcode cache, MariaDB, nginx (and nginx's FastCGI cache for the second table).
# Needs: wordpress wordpress-theme-twentytwentythree php-fpm php-mysql mariadb-server nginx apache2-utils.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
count=${1:-10000}
seconds=${2:-10}
fpm=$(ls /usr/sbin/php-fpm8* 2> /dev/null | head -1 || true)
for need in "$fpm" /usr/sbin/mariadbd /usr/sbin/nginx /usr/bin/ab /usr/share/wordpress/wp-settings.php /usr/share/wordpress/wp-content/themes/twentytwentythree; do
  [ -e "$need" ] || { echo "missing: apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-fpm php-mysql mariadb-server nginx apache2-utils" >&2; exit 3; }
done
work=$(mktemp -d)
chmod 755 "$work"
ours=5390 wordpress=5391 cached=5392
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap stop EXIT

# The same articles for both: about 1,600 characters, no two alike.
awk -v count="$count" 'BEGIN {
  split("钒渣 钛白粉 海绵钛 钒电池 五氧化二钒 高钛渣 氯化法 硫酸法 质押融资 专利许可 专利转让 知识产权 维权援助 专利导航 试点工作 技术交易", words, " ")
  for (i = 1; i <= count; i++) {
    a = words[i % 16 + 1]; b = words[int(i / 16) % 16 + 1]; c = words[int(i / 256) % 16 + 1]; text = ""
    for (p = 1; p <= 8; p++) text = text sprintf("第%d段。关于%s与%s的示例文章第%d篇，说明%s的背景、条件与办理步骤，供测量使用，不是真实信息。企业可以先看清权利状态，再选择许可、转让或质押，并按公布的规则办理；有不明白之处请向窗口咨询，工作人员在工作日答复。文中的%s只是一个词。\\n\\n", p, a, b, i, c, words[(i + p) % 16 + 1])
    printf "{\"id\":\"bench-%d\",\"type\":\"article\",\"title\":\"示例：%s与%s之%d\",\"text\":\"%s\"}\n", i, a, b, i, text
  }
}' > "$work/articles.jsonl"

# --- ours
export EXCHANGE_DATA=$work/data
"$root/run.sh" migrate > /dev/null
"$root/run.sh" content import "$work/articles.jsonl" --type article --publish --report "$work/report.json" > /dev/null
serve() { # serve SECONDS: the site with pages kept that long
  PageCache__Seconds=$1 SeedDemo=false RateLimits__ApiPerMinute=1000000 ASPNETCORE_URLS=http://localhost:$ours "$root/run.sh" > "$work/ours.log" 2>&1 &
  site=$!
  pids+=("$site")
  for _ in $(seq 600); do
    curl -fs "http://localhost:$ours/health/ready" > /dev/null 2>&1 && [ "$(curl -fs "http://localhost:$ours/api/v1/articles?type=article&pageSize=1" | sed 's/.*"total":\([0-9]*\).*/\1/')" = "$count" ] && return
    sleep 0.5
  done
  tail -5 "$work/ours.log" >&2
  exit 1
}
unserve() { kill "$site"; wait "$site" 2> /dev/null || true; }

# --- WordPress
cp -rL /usr/share/wordpress "$work/wp"
mkdir -p "$work/wp/wp-content/uploads" "$work/mysql" "$work/nginx"
cp -r /var/lib/wordpress/wp-content/. "$work/wp/wp-content/" 2> /dev/null || true
cat > "$work/wp/wp-config.php" << PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:$work/mysql.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', 'http://' . (\$_SERVER['HTTP_HOST'] ?? 'localhost:$wordpress')); define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as \$k) define(\$k, 'bench');
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/mysql/data" --auth-root-authentication-method=normal > /dev/null 2>&1
/usr/sbin/mariadbd --no-defaults --user="$(id -un)" --datadir="$work/mysql/data" --socket="$work/mysql.sock" --skip-networking --innodb-buffer-pool-size=512M > "$work/mysql.log" 2>&1 &
pids+=($!)
for _ in $(seq 60); do mariadb --no-defaults -S "$work/mysql.sock" -u root -e 'select 1' > /dev/null 2>&1 && break; sleep 0.5; done
mariadb --no-defaults -S "$work/mysql.sock" -u root -e 'CREATE DATABASE wp CHARACTER SET utf8mb4'
cat > "$work/install.php" << 'PHP'
<?php
define('WP_INSTALLING', true);
define('WP_DEFAULT_THEME', 'twentytwentythree');
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Bench', 'bench', 'bench@example.org', true, '', 'bench');
global $wpdb;
wp_delete_post(1, true);
$rows = [];
$n = 0;
foreach (new SplFileObject($argv[2]) as $line) {
    if (trim($line) === '') continue;
    $item = json_decode($line);
    $n++;
    $at = date('Y-m-d H:i:s', 1790000000 + $n);
    $rows[] = $wpdb->prepare("(1,%s,%s,%s,%s,'','publish',%s,%s,%s,'','','','post')", $at, $at, $item->text, $item->title, $item->id, $at, $at);
    if (count($rows) === 500) { insert($rows); $rows = []; }
}
if ($rows) insert($rows);
function insert($rows) {
    global $wpdb;
    $wpdb->query("INSERT INTO $wpdb->posts (post_author,post_date,post_date_gmt,post_content,post_title,post_excerpt,post_status,post_name,post_modified,post_modified_gmt,to_ping,pinged,post_content_filtered,post_type) VALUES " . implode(',', $rows));
}
$wpdb->query("INSERT INTO $wpdb->term_relationships (object_id, term_taxonomy_id) SELECT ID, 1 FROM $wpdb->posts WHERE post_type = 'post'");
$wpdb->query("UPDATE $wpdb->term_taxonomy SET count = (SELECT COUNT(*) FROM $wpdb->term_relationships WHERE term_taxonomy_id = 1) WHERE term_taxonomy_id = 1");
echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->posts WHERE post_type = 'post' AND post_status = 'publish'");
PHP
held=$(php "$work/install.php" "$work/wp" "$work/articles.jsonl" 2> /dev/null | tail -1)
[ "$held" = "$count" ] || { echo "WordPress holds $held articles instead of $count" >&2; exit 1; }
cat > "$work/fpm.conf" << CONF
[global]
error_log = $work/fpm.log
daemonize = no
[www]
user = $(id -un)
group = $(id -gn)
listen = $work/fpm.sock
listen.mode = 0666
pm = static
pm.max_children = 4
php_admin_value[opcache.enable] = 1
CONF
"$fpm" -R -y "$work/fpm.conf" > /dev/null 2>&1 &
pids+=($!)
cat > "$work/nginx.conf" << CONF
daemon off;
user $(id -un);
pid $work/nginx/pid;
error_log $work/nginx/error.log;
worker_processes 2;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path $work/nginx/body; proxy_temp_path $work/nginx/proxy; fastcgi_temp_path $work/nginx/fastcgi; uwsgi_temp_path $work/nginx/uwsgi; scgi_temp_path $work/nginx/scgi;
  fastcgi_cache_path $work/nginx/cache keys_zone=pages:32m;
  fastcgi_cache_key \$scheme\$host\$request_uri;
  server { listen $wordpress; root $work/wp; index index.php; location ~ \.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; fastcgi_param HTTP_HOST localhost:$wordpress; fastcgi_pass unix:$work/fpm.sock; } }
  server { listen $cached; root $work/wp; index index.php; location ~ \.php$ { include /etc/nginx/fastcgi_params; fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name; fastcgi_param HTTP_HOST localhost:$cached; fastcgi_pass unix:$work/fpm.sock; fastcgi_cache pages; fastcgi_cache_valid 200 60s; fastcgi_ignore_headers Cache-Control Expires Set-Cookie; } }
}
CONF
/usr/sbin/nginx -c "$work/nginx.conf" > "$work/nginx.log" 2>&1 &
pids+=($!)
for _ in $(seq 60); do curl -fs "http://localhost:$wordpress/" > /dev/null 2>&1 && break; sleep 0.5; done

# rate ADDRESS: requests a second of eight readers, after a second of warming up; an answer other than 2xx counts for nothing.
rate() {
  ab -q -k -c 8 -t 2 -n 1000000 "$1" > /dev/null 2>&1 || true
  ab -q -k -c 8 -t "$seconds" -n 1000000 "$1" > "$work/ab" 2>&1
  awk -F': *' '/^Complete requests/ { n = $2 } /^Non-2xx/ { bad = $2 } /^Time taken/ { split($2, t, " "); s = t[1] } END { printf "%.1f", (n - bad) / s }' "$work/ab"
}
page=$(mariadb --no-defaults -S "$work/mysql.sock" -u root -N wp -e "SELECT MAX(ID) FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish'")
curl -fs "http://localhost:$wordpress/?p=$page" | grep 示例： > /dev/null || { echo "WordPress does not show its articles" >&2; exit 1; }
curl -fs "http://localhost:$wordpress/" | grep 示例： > /dev/null || { echo "WordPress does not list its articles" >&2; exit 1; }
word=%E6%B5%B7%E7%BB%B5%E9%92%9B
echo "$count articles in each; load average before: $(cut -d' ' -f1 /proc/loadavg)"
for kept in 0 60; do
  serve "$kept"
  slug=$(curl -fs "http://localhost:$ours/api/v1/articles?type=article&pageSize=1" | sed 's/.*"url":"\([^"]*\)".*/\1/')
  [ "$kept" = 0 ] && { port=$wordpress; name="no page cache"; } || { port=$cached; name="page caches on both sides"; }
  echo
  echo "| $name, requests/s | WordPress | this site | times |"
  echo "|---|---:|---:|---:|"
  while read -r what theirs mine; do
    w=$(rate "$theirs"); o=$(rate "$mine")
    awk -v what="$what" -v w="$w" -v o="$o" 'BEGIN { printf "| %s | %.1f | %.1f | %.1f |\n", what, w, o, o / w }'
  done << LIST
list http://localhost:$port/ http://localhost:$ours/news
page http://localhost:$port/?p=$page http://localhost:$ours$slug
search http://localhost:$port/?s=$word http://localhost:$ours/search?q=$word
LIST
  unserve
done
