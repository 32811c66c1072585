using System.Text.Json;
using Exchange.Search.Indexing;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;

namespace Exchange.Bench;

/// <summary>What an import is compared with: a database and an index without the program around them.</summary>
internal static class RawImport
{
    private const int Batch = 1000;

    /// <summary>Writes every row of one database into another one of the same tables, which is empty. The number of rows of the register.</summary>
    public static int CopyRows(string from, string to)
    {
        using var connection = Open(to);
        Execute(connection, $"ATTACH DATABASE '{from.Replace("'", "''", StringComparison.Ordinal)}' AS source");
        List<string> tables = [];
        using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM source.sqlite_master WHERE type = 'table' AND (name LIKE 'Rights!_%' ESCAPE '!' OR name = 'Search_Change') ORDER BY name";
            using var reader = names.ExecuteReader();
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        var rights = 0;
        foreach (var table in tables)
        {
            var rows = Execute(connection, $"INSERT INTO main.\"{table}\" SELECT * FROM source.\"{table}\"");
            rights = table == "Rights_Right" ? rows : rights;
        }

        return rights;
    }

    /// <summary>
    /// The records of a file of JSON Lines into one row each of a new SQLite database, a thousand a transaction, and into a new
    /// Lucene index with the product's analysis and four text fields. The number of records.
    /// </summary>
    public static int InsertAndIndex(string file, string folder)
    {
        System.IO.Directory.CreateDirectory(folder);
        using var connection = Open(Path.Combine(folder, "raw.db"));
        Execute(connection, "CREATE TABLE Patent (Number TEXT PRIMARY KEY, Publication TEXT, Title TEXT, Abstract TEXT, Claims TEXT, Applicants TEXT, Ipc TEXT, Filed TEXT)");
        Execute(connection, "CREATE INDEX Publication ON Patent (Publication)");
        using var analyzer = new SearchAnalyzer();
        using var directory = FSDirectory.Open(Path.Combine(folder, "index"));
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 48 });
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Patent VALUES ($0, $1, $2, $3, $4, $5, $6, $7)";
        var values = Enumerable.Range(0, 8).Select(i => insert.Parameters.Add($"${i}", SqliteType.Text)).ToList();
        var count = 0;
        SqliteTransaction? transaction = null;
        foreach (var line in File.ReadLines(file))
        {
            if (count % Batch == 0)
            {
                transaction?.Commit();
                transaction?.Dispose();
                transaction = connection.BeginTransaction();
                insert.Transaction = transaction;
            }

            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            string[] row =
            [
                Text("application_number"), Text("publication_number"), Text("title"), Text("abstract"), List("claims"), List("applicants"), List("ipc"), Text("filing_date"),
            ];
            for (var i = 0; i < row.Length; i++)
            {
                values[i].Value = row[i];
            }

            insert.ExecuteNonQuery();
            writer.AddDocument(new Document
            {
                new StringField("number", row[0], Field.Store.YES),
                new TextField("title", row[2], Field.Store.YES),
                new TextField("names", row[5], Field.Store.NO),
                new TextField("summary", row[3], Field.Store.YES),
                new TextField("full", row[4], Field.Store.NO),
            });
            count++;

            string Text(string name) => record.GetProperty(name).GetString()!;
            string List(string name) => string.Join('\n', record.GetProperty(name).EnumerateArray().Select(item => item.GetString()));
        }

        transaction?.Commit();
        transaction?.Dispose();
        writer.Commit();
        return count;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        return connection;
    }

    private static int Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }
}
