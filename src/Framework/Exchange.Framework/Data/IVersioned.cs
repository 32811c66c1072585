namespace Exchange.Framework.Data;

/// <summary>
/// An entity guarded against lost updates: every save raises <see cref="Version"/>, and a save that read an older one
/// fails with a <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/> on both databases.
/// </summary>
public interface IVersioned
{
    long Version { get; }
}
