namespace Exchange.Tests.Infrastructure;

/// <summary>The rows of a theory that runs on both databases.</summary>
public static class Databases
{
    public static TheoryData<TestDatabase> Both { get; } = [TestDatabase.Sqlite, TestDatabase.Postgres];
}
