using System.Globalization;
using Exchange.Imports.Services.Reading;
using Microsoft.Data.Sqlite;

// What bench/run.sh compares an import with: the readers without a register, and a database without a program.
switch (args)
{
    case ["read", var file]:
        Console.WriteLine((await ReadAsync(file)).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["insert", var from, var to]:
        Console.WriteLine(Insert(from, to).ToString(CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("usage: read FILE | insert FROM.db TO.db");
        return 1;
}

// The number of records read.
static async Task<int> ReadAsync(string file)
{
    await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
    var count = 0;
    await foreach (var item in new PatentFileReader().ReadAsync(content, file, null, CancellationToken.None))
    {
        count += item.Record is null ? 0 : 1;
    }

    return count;
}

// Writes every row of one database into another one of the same tables, which is empty. The number of rows of the register.
static int Insert(string from, string to)
{
    using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, ForeignKeys = false }.ToString());
    connection.Open();
    Execute("PRAGMA journal_mode=WAL");
    Execute($"ATTACH DATABASE '{from.Replace("'", "''", StringComparison.Ordinal)}' AS source");
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
        var rows = Execute($"INSERT INTO main.\"{table}\" SELECT * FROM source.\"{table}\"");
        rights = table == "Rights_Right" ? rows : rights;
    }

    return rights;

    int Execute(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteNonQuery();
    }
}
