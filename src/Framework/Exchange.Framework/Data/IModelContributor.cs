using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

/// <summary>A module's part of the one model. Table names start with the module's short name: <c>Listings_Listing</c>.</summary>
public interface IModelContributor
{
    void Configure(ModelBuilder builder);
}
