using Exchange.Framework.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Media.Data;

internal sealed class MediaModel : IModelContributor
{
    public void Configure(ModelBuilder builder) => builder.Entity<MediaFile>(file =>
    {
        file.ToTable("Media_File");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Name).HasMaxLength(MediaFile.MaxNameLength);
        file.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
        file.Property(f => f.OwnerType).HasMaxLength(60);
        file.Property(f => f.UploadedBy).HasMaxLength(450);
        file.HasIndex(f => new { f.OwnerType, f.OwnerId });
        file.HasIndex(f => f.Sha256);
    });
}
