namespace Exchange.Framework.Data;

/// <summary>Rows that serve nobody any more once they are old; registered by <see cref="ServiceRegistration.AddOutdatedRows{T}"/>.</summary>
public interface IOutdatedRows
{
    /// <summary>Deletes those done with before the time, and returns how many they were.</summary>
    Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
