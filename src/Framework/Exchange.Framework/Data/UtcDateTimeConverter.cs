using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Exchange.Framework.Data;

/// <summary>SQLite cannot order or compare <see cref="DateTimeOffset"/>; a UTC <see cref="DateTime"/> can be on both databases.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => value.UtcDateTime,
    value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
