using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StateOwnedAndReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsStateOwned",
                table: "Parties_Party",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_ReportSaysNo",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsStateOwned",
                table: "Parties_Party");

            migrationBuilder.DropColumn(
                name: "Terms_ReportSaysNo",
                table: "Listings_ListingOffer");
        }
    }
}
