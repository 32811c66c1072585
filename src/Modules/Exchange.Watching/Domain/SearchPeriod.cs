namespace Exchange.Watching.Domain;

/// <summary>How often a mail tells what a saved search finds that it did not before.</summary>
internal enum SearchPeriod
{
    Never,
    Daily,
    Weekly,
}
