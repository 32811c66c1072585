using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;

namespace Exchange.Dates.Services;

/// <summary>The calendars that come with the site, and those in <c>calendars</c> of the data folder, which win when they can be read.</summary>
internal static class CalendarFiles
{
    private const string Prefix = "Exchange.Dates/Data/Calendars/";

    public static WorkingCalendar Load(DataFolder folder)
    {
        var years = new Dictionary<int, CalendarYear>();
        var unread = new List<string>();
        var assembly = typeof(CalendarFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            Add(memory.ToArray());
        }

        var path = folder.Folder("calendars");
        if (Directory.Exists(path))
        {
            foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
            {
                // A slip in a file that somebody has put there must not take down every page that shows a date.
                try
                {
                    Add(File.ReadAllBytes(file));
                }
                catch (FormatException exception)
                {
                    unread.Add($"calendars/{Path.GetFileName(file)}: {exception.Message}");
                }
            }
        }

        return new WorkingCalendar(years.Values, unread);

        void Add(byte[] json)
        {
            var year = CalendarFile.Read(json);
            years[year.Year] = year;
        }
    }
}
