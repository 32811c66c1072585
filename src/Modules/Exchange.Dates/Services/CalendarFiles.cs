using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;

namespace Exchange.Dates.Services;

/// <summary>The calendars that come with the site, and those in <c>calendars</c> of the data folder, which win.</summary>
internal static class CalendarFiles
{
    private const string Prefix = "Exchange.Dates/Data/Calendars/";

    public static WorkingCalendar Load(DataFolder folder)
    {
        var years = new Dictionary<int, CalendarYear>();
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
                Add(File.ReadAllBytes(file));
            }
        }

        return new WorkingCalendar(years.Values);

        void Add(byte[] json)
        {
            var year = CalendarFile.Read(json);
            years[year.Year] = year;
        }
    }
}
