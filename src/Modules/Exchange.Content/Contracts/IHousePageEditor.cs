using Exchange.Content.ViewModels;

namespace Exchange.Content.Contracts;

/// <summary>The pages of the house as the operator edits them.</summary>
public interface IHousePageEditor
{
    Task<IReadOnlyList<HousePageRow>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The stored text with its version; null when there is no such page.</summary>
    Task<HousePageForm?> EditAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Publishes the form as a new edition; an unchanged text publishes nothing.</summary>
    /// <returns>False when somebody else published since the form was opened; nothing is stored then.</returns>
    Task<bool> PublishAsync(HousePageForm form, CancellationToken cancellationToken);
}
